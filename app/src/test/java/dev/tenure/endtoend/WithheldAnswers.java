package dev.tenure.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A way to the database that passes everything on until a request has a certain word in it. From then on the answers on that
 * connection are kept back for good: what the request asked for takes place, and who asked never hears of it.
 */
final class WithheldAnswers implements AutoCloseable {
    private static final int CHUNK = 65_536;

    private final ServerSocket door;
    private final DatabaseServer database;
    private final URI server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile String word = "";

    WithheldAnswers(DatabaseServer database) {
        this.database = database;
        server = URI.create(database.url().replaceFirst("^jdbc:", ""));
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        inBackground(this::admit);
    }

    /** The same database, on this way. */
    DatabaseServer database() {
        return new DatabaseServer(
                database.url().replaceFirst("//[^/?]*", "//127.0.0.1:" + door.getLocalPort()),
                database.user(),
                database.password());
    }

    /** Keeps back the answer to the next request with that word in it, and all after it on its connection. */
    void withholdAfter(String wanted) {
        word = wanted;
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                new Connection(door.accept()).open();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket there;
        private volatile boolean withheld;

        Connection(Socket client) throws IOException {
            this.client = client;
            there = new Socket(server.getHost(), server.getPort() < 0 ? 5432 : server.getPort());
            sockets.addAll(List.of(client, there));
        }

        void open() {
            inBackground(() -> pass(client, there, true));
            inBackground(() -> pass(there, client, false));
        }

        private void pass(Socket from, Socket to, boolean requests) {
            byte[] bytes = new byte[CHUNK];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (requests) {
                        withheld = withheld || hasTheWord(bytes, read);
                    }
                    if (requests || !withheld) {
                        out.write(bytes, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException closed) {
                // the other side learns it by the streams that are closed now
            }
        }

        private boolean hasTheWord(byte[] bytes, int length) {
            return !word.isEmpty() && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(word);
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "withheld-answers");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
