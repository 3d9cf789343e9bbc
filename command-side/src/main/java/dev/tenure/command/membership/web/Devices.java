package dev.tenure.command.membership.web;

import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.web.Fields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from what a shared mailbox is opened (SMB-6). */
final class Devices {
    private static final int LENGTH = 20;

    private Devices() {}

    /** The device, or a problem with the field. */
    static Optional<Device> read(Fields fields, @Nullable String text) {
        return fields.value("/device", fields.text("/device", text, LENGTH), Devices::device, "NOT_A_DEVICE");
    }

    private static Device device(String text) {
        try {
            return Device.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("say computer or mobile", none);
        }
    }
}
