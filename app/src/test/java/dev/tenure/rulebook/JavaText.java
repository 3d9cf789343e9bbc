package dev.tenure.rulebook;

/** Reads on through Java source far enough to find what an annotation stands on. */
final class JavaText {
    private final String text;
    private int position;

    JavaText(String text, int position) {
        this.text = text;
        this.position = position;
    }

    int position() {
        return position;
    }

    /** Passes over white space, comments and annotations with their arguments. */
    void skipAnnotations() {
        while (true) {
            skipSpace();
            if (at("//")) {
                position = after("\n", position);
            } else if (at("/*")) {
                position = after("*/", position);
            } else if (at("@") && !at("@interface")) {
                skipAnnotation();
            } else {
                return;
            }
        }
    }

    /** What stands before the next of these characters, which is not passed. */
    String upToAnyOf(String characters) {
        int start = position;
        while (position < text.length() && characters.indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position).strip();
    }

    private void skipAnnotation() {
        position++;
        while (position < text.length() && (Character.isJavaIdentifierPart(text.charAt(position)) || at("."))) {
            position++;
        }
        skipSpace();
        if (at("(")) {
            skipParentheses();
        }
    }

    private void skipParentheses() {
        int depth = 0;
        do {
            if (at("\"\"\"")) {
                position = after("\"\"\"", position + 3);
            } else if (at("\"") || at("'")) {
                skipLiteral(text.charAt(position));
            } else {
                depth += at("(") ? 1 : at(")") ? -1 : 0;
                position++;
            }
        } while (depth > 0 && position < text.length());
    }

    private void skipLiteral(char quote) {
        position++;
        while (position < text.length() && text.charAt(position) != quote) {
            position += at("\\") ? 2 : 1;
        }
        position++;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private boolean at(String expected) {
        return text.startsWith(expected, position);
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
