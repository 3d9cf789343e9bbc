package dev.tenure.eventstore.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for bytes in files, in every form in which a server or a dump may write them. */
final class Searched {
    private final Map<String, String> forms = new LinkedHashMap<>();

    /** For a text: as it is, and as hexadecimal, Base64 and escaped octal digits write it. */
    Searched text(String what, String text) {
        return bytes(what, text.getBytes(UTF_8));
    }

    Searched bytes(String what, byte[] bytes) {
        forms.put(what, new String(bytes, ISO_8859_1));
        forms.put(what + " in hexadecimal", HexFormat.of().formatHex(bytes));
        forms.put(
                what + " in upper-case hexadecimal",
                HexFormat.of().withUpperCase().formatHex(bytes));
        forms.put(what + " in octal escapes", escaped(bytes));
        for (int shift = 0; shift < 3; shift++) {
            forms.put(what + " in Base64, shifted by " + shift, base64(bytes, shift));
        }
        return this;
    }

    /** Where something of it was found: what, and in which file. */
    List<String> foundIn(Path place) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = content(file);
                forms.forEach((what, form) -> {
                    if (content.contains(form)) {
                        found.add(what + " in " + place.relativize(file));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException goneMeanwhile) {
            return "";
        }
    }

    /** As bytea_output = escape writes it. */
    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            text.append(
                    one >= ' ' && one < 0x7f && one != '\\'
                            ? String.valueOf((char) one)
                            : String.format("\\%03o", one & 0xff));
        }
        return text.toString();
    }

    /** The characters that depend on nothing but these bytes, whatever comes before and after them. */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int whole = (shifted.length / 3) * 4;
        return text.substring(shift == 0 ? 0 : 4, whole);
    }
}
