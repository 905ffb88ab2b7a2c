package org.jvmbootcamp.course.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jvmbootcamp.course.source.Reference.Kind;

/** A parsed Markdown text that knows where each of its parts stands. */
final class Markdown {

  private static final int MAX_NESTING = 64;
  private static final Pattern HTML_IMAGE = Pattern.compile("<img\\b", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final String text;
  private final Node document;
  private final Problems problems;

  private Markdown(String file, String text, Node document, Problems problems) {
    this.file = file;
    this.text = text;
    this.document = document;
    this.problems = problems;
  }

  static Markdown parse(String file, String text, Problems problems) {
    var parser =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .build();
    return new Markdown(file, text, parser.parse(text), problems);
  }

  /** The blocks that stand in nothing else. */
  List<Node> blocks() {
    var blocks = new ArrayList<Node>();
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (!node.getSourceSpans().isEmpty()) {
        blocks.add(node);
      }
    }
    return blocks;
  }

  /** Index of a node's first character. */
  int start(Node node) {
    return node.getSourceSpans().getFirst().getInputIndex();
  }

  /** Index after a node's last character. */
  int end(Node node) {
    var last = node.getSourceSpans().getLast();
    return last.getInputIndex() + last.getLength();
  }

  /** The line of a node, the first being 1. */
  int line(Node node) {
    return node.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  String source(Node node) {
    return text.substring(start(node), end(node));
  }

  /** Every heading, at whatever depth. */
  List<Heading> headings() {
    var headings = new ArrayList<Heading>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            headings.add(heading);
          }
        });
    return headings;
  }

  /** Notes what would be read wrongly or not at all by somebody in a notebook. */
  void noteFaults() {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            if (block.getClosingFenceLength() == null) {
              add(block, "this ``` is never closed; end the block with a line of its own, ```");
            } else if (block.getInfo().startsWith("{")
                && !(block.getParent() instanceof Document)) {
              add(block, "a directive stands in a list or a quote; move it to the margin");
            }
          }

          @Override
          public void visit(HtmlBlock html) {
            html(html, html.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            html(html, html.getLiteral());
          }

          private void html(Node node, String literal) {
            if (HTML_IMAGE.matcher(literal).find()) {
              add(
                  node,
                  "an image in HTML is not found from a notebook; write ![what it shows](file.png)");
            }
          }

          @Override
          public void visit(Image image) {
            if (image.getFirstChild() == null) {
              add(
                  image,
                  "an image without words is lost to some readers; write ![what it shows](...)");
            }
          }
        });
  }

  /** Links and images whose destination stands in the text, in order. */
  List<Reference> references() {
    var references = new ArrayList<Reference>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            add(references, Kind.LINK, link, link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            add(references, Kind.IMAGE, image, image.getDestination());
            visitChildren(image);
          }

          @Override
          public void visit(LinkReferenceDefinition definition) {
            var kind = isPicture(definition.getDestination()) ? Kind.IMAGE : Kind.LINK;
            add(references, kind, definition, definition.getDestination());
          }
        });
    return references;
  }

  private void add(List<Reference> references, Kind kind, Node node, String destination) {
    if (node.getSourceSpans().isEmpty() || destination.isEmpty()) {
      return;
    }
    var source = source(node);
    var before = node instanceof LinkReferenceDefinition ? "]:" : "](";
    for (int at = source.lastIndexOf(before); at >= 0; at = source.lastIndexOf(before, at - 1)) {
      int from = at + before.length();
      while (from < source.length() && " \n\t<".indexOf(source.charAt(from)) >= 0) {
        from++;
      }
      if (source.startsWith(destination, from)) {
        references.add(new Reference(kind, line(node), start(node) + from, destination));
        return;
      }
    }
  }

  private static boolean isPicture(String destination) {
    var lower = destination.toLowerCase(Locale.ROOT);
    return lower.endsWith(".png") || lower.endsWith(".svg") || lower.endsWith(".jpg");
  }

  private void add(Node node, String problem) {
    int line = 1;
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        line = line(at);
        break;
      }
    }
    problems.add(file, line, problem);
  }
}
