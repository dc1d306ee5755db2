package dev.plugwright.it.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Elements of XML files: pictures and Maven projects. */
final class Xml {
  private Xml() {}

  /** Returns the root element of a file. */
  static Element root(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Returns all elements with this name below an element. */
  static List<Element> all(Element element, String name) {
    return elements(element.getElementsByTagName(name)).toList();
  }

  /** Returns the direct children of an element that have this name. */
  static List<Element> children(Element element, String name) {
    return elements(element.getChildNodes()).filter(it -> it.getTagName().equals(name)).toList();
  }

  /** Returns the text of the first child with this name, or an empty string. */
  static String text(Element element, String name) {
    return children(element, name).stream()
        .map(it -> it.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
