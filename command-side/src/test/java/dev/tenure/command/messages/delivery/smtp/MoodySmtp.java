package dev.tenure.command.messages.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Speaks as much SMTP as one e-mail takes, and says no at one point of the conversation. */
final class MoodySmtp implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String refusedAt;
    private final int code;

    /**
     * Refuses there.
     *
     * @param refusedAt {@code HELLO} for the greeting, a command, or a dot for the end of the text
     */
    MoodySmtp(String refusedAt, int code) throws IOException {
        this.refusedAt = refusedAt;
        this.code = code;
        Thread thread = new Thread(this::serve, "moody-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket caller = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                Writer out = new java.io.OutputStreamWriter(caller.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(out, refusedAt.equals("HELLO") ? code : 220);
            boolean text = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (text && !line.equals(".")) {
                    continue;
                }
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                boolean refused = command.equals(refusedAt);
                text = command.equals("DATA");
                say(out, refused ? code : text ? 354 : command.equals("QUIT") ? 221 : 250);
            }
        } catch (IOException closed) {
            // the caller has heard enough
        }
    }

    private static void say(Writer out, int reply) throws IOException {
        out.write(reply + " so\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
