package dev.tenure.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a port that nobody listens on, the remembered one if it is still free. */
record LoopbackPorts(Path remembered) {
    int pick() throws IOException {
        int before = recall();
        if (isFree(before)) {
            return before;
        }
        try (ServerSocket any = new ServerSocket(0, 1, loopback())) {
            return any.getLocalPort();
        }
    }

    void remember(int port) throws IOException {
        if (recall() != port) {
            OwnerOnly.write(remembered, port + "\n");
        }
    }

    private int recall() throws IOException {
        if (!Files.exists(remembered)) {
            return 0;
        }
        String text = Files.readString(remembered, US_ASCII).strip();
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
