package org.jvmbootcamp.kernel.magics;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jvmbootcamp.kernel.spi.MagicException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Pieces of a POM, as a README shows them, put together to a whole one. */
final class PomFragments {
  private static final String OPEN = "<fragments>";
  private static final List<String> LISTS = List.of("dependencies", "repositories");
  private static final Set<String> ITEMS = Set.of("dependency", "repository");

  private PomFragments() {}

  /**
   * A whole POM: a {@code project} as it is; otherwise one with these dependencies, repositories
   * and other parts, loose or in their lists.
   *
   * @throws MagicException if it is not well-formed XML, with the line
   */
  static String complete(String body) throws MagicException {
    String xml = body.strip().replaceFirst("(?s)^<\\?xml.*?\\?>", "");
    try {
      var document = parse(OPEN + xml + "</fragments>");
      var parts = children(document.getDocumentElement());
      for (var part : parts) {
        if (part.getTagName().equals("project")) {
          return xml;
        }
      }
      return write(assemble(document, parts));
    } catch (SAXParseException e) {
      throw new MagicException(
          "the POM is not well-formed XML, line %d: %s"
              .formatted(e.getLineNumber(), e.getMessage()),
          e);
    } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
      throw new MagicException("the POM cannot be read: " + e.getMessage(), e);
    }
  }

  private static Document assemble(Document document, List<Element> parts) throws MagicException {
    var project = document.createElement("project");
    var lists = new ArrayList<Element>();
    for (String name : LISTS) {
      lists.add(document.createElement(name));
    }
    var names = new ArrayList<String>();
    for (var part : parts) {
      String name = part.getTagName();
      names.add(name);
      if (ITEMS.contains(name)) {
        lists.get(name.equals("dependency") ? 0 : 1).appendChild(part);
      } else if (LISTS.contains(name)) {
        for (var item : children(part)) {
          lists.get(LISTS.indexOf(name)).appendChild(item);
        }
      } else {
        project.appendChild(part);
      }
    }
    if (names.isEmpty()) {
      throw new MagicException(
          "%%loadFromPOM needs a POM or parts of one below it, for example a <dependency>");
    }
    addDefault(document, project, names, "modelVersion", "4.0.0");
    addDefault(document, project, names, "groupId", "notebook");
    addDefault(document, project, names, "artifactId", "cell");
    addDefault(document, project, names, "version", "1");
    lists.forEach(project::appendChild);
    document.replaceChild(project, document.getDocumentElement());
    return document;
  }

  private static void addDefault(
      Document document, Element project, List<String> names, String name, String text) {
    if (!names.contains(name)) {
      var element = document.createElement(name);
      element.setTextContent(text);
      project.appendChild(element);
    }
  }

  private static List<Element> children(Element parent) {
    var elements = new ArrayList<Element>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    // Without a handler of its own, the parser prints errors to System.err, into the cell.
    builder.setErrorHandler(new DefaultHandler());
    return builder.parse(new InputSource(new StringReader(xml)));
  }

  private static String write(Document document) throws TransformerException {
    var transformer = TransformerFactory.newDefaultInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    var out = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }
}
