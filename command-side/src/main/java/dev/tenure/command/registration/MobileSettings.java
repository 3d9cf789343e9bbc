package dev.tenure.command.registration;

import java.util.List;

/**
 * Which numbers that reach nobody are taken all the same, for demonstrations and tests (REG-2).
 *
 * @param fictionAllowed whether Ofcom's range for fiction, 07700 900000 to 900999, is taken
 * @param undiallableBlocks further blocks that are taken and cannot be dialled
 */
public record MobileSettings(boolean fictionAllowed, List<NumberBlock> undiallableBlocks) {
    public MobileSettings {
        undiallableBlocks = List.copyOf(undiallableBlocks);
    }

    /** Only numbers that text messages can reach. */
    public static MobileSettings real() {
        return new MobileSettings(false, List.of());
    }
}
