package se.incidentkedjan.documents.pdf;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A tree of XHTML that grows. It is never written as text, so there is nothing to escape or to forget. */
final class MarkupTree {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Document document;

    MarkupTree() {
        try {
            this.document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The Java runtime cannot make a document tree.", e);
        }
    }

    Document document() {
        return document;
    }

    /** {@return the root of the tree} */
    Element root(String name) {
        Element root = document.createElementNS(XHTML, name);
        document.appendChild(root);
        return root;
    }

    Element add(Element parent, String name) {
        Element child = document.createElementNS(XHTML, name);
        parent.appendChild(child);
        return child;
    }

    Element add(Element parent, String name, String text) {
        Element child = add(parent, name);
        lines(child, text);
        return child;
    }

    /** Adds an element that the style sheet knows by a mark. */
    Element addMarked(Element parent, String name, String mark, String text) {
        Element child = text.isEmpty() ? add(parent, name) : add(parent, name, text);
        child.setAttribute("class", mark);
        return child;
    }

    void addStyle(Element head, String style) {
        add(head, "style").appendChild(document.createTextNode(style.replace('\n', ' ')));
    }

    /** Text as somebody wrote it, with its line breaks. */
    void lines(Element parent, String text) {
        shown(parent, PrintableText.of(text));
    }

    /** Text that has no sign that cannot be shown, with its line breaks. */
    void shown(Element parent, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add(parent, "br");
            }
            // The library stumbles over texts of no length.
            if (!lines[i].isEmpty()) {
                parent.appendChild(document.createTextNode(lines[i]));
            }
        }
    }
}
