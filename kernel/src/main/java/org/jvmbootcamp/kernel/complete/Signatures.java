package org.jvmbootcamp.kernel.complete;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes signatures in short: parameters, an arrow, the result. */
final class Signatures {
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");

  private Signatures() {}

  static String of(Method method) {
    Type[] types = method.getGenericParameterTypes();
    Parameter[] parameters = method.getParameters();
    String list =
        Arrays.stream(parameters)
            .map(
                parameter -> {
                  int i = Arrays.asList(parameters).indexOf(parameter);
                  Type type = types.length == parameters.length ? types[i] : parameter.getType();
                  String name = name(type);
                  if (parameter.isVarArgs()) {
                    name = name.replaceFirst("\\[]$", "...");
                  }
                  return parameter.isNamePresent() ? name + " " + parameter.getName() : name;
                })
            .collect(Collectors.joining(", "));
    return "(" + list + ") → " + name(method.getGenericReturnType());
  }

  static String name(Type type) {
    return PACKAGE.matcher(type.getTypeName()).replaceAll("").replace('$', '.');
  }

  /** JShell's signature of a method or variable in this form. */
  static String shortened(String name, String signature) {
    String text = PACKAGE.matcher(signature).replaceAll("");
    Matcher variable = Pattern.compile("(?:.*\\.)?" + Pattern.quote(name) + ":(.+)").matcher(text);
    if (variable.matches()) {
      return variable.group(1);
    }
    int call = text.lastIndexOf(name + "(");
    if (call < 0) {
      return text;
    }
    String parameters = text.substring(call + name.length()).replaceFirst("\\) throws .*$", ")");
    String result = result(text.substring(0, call).strip());
    return result.isEmpty() ? parameters : parameters + " → " + result;
  }

  /** The type at the beginning: type parameters and the owner's name are left out. */
  private static String result(String before) {
    int depth = 0;
    int start = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        String word = before.substring(start, i);
        if (!word.startsWith("<")) {
          return word;
        }
        start = i + 1;
      }
    }
    String last = before.substring(start);
    return last.endsWith(".") ? "" : last;
  }
}
