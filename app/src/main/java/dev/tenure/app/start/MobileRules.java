package dev.tenure.app.start;

import dev.tenure.app.settings.TenureSettings;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.registration.NumberBlock;
import java.util.List;

/** Judges the settings of mobile numbers: numbers that are no real mobiles go with the local outbox only (REG-2). */
final class MobileRules {
    private MobileRules() {}

    static MobileSettings judged(TenureSettings settings) {
        String adapter = settings.messages().adapter();
        TenureSettings.Mobile mobile = settings.mobile();
        boolean notReal = mobile.fictionAllowed() || !mobile.undiallableBlocks().isEmpty();
        if (notReal && !adapter.equals(MessageAdapters.LOCAL_OUTBOX)) {
            throw new IllegalArgumentException("tenure.mobile: numbers that cannot be dialled are accepted only with"
                    + " tenure.messages.adapter=" + MessageAdapters.LOCAL_OUTBOX + ", not with '" + adapter + "'");
        }
        List<NumberBlock> blocks =
                mobile.undiallableBlocks().stream().map(MobileRules::block).toList();
        return new MobileSettings(mobile.fictionAllowed(), blocks);
    }

    private static NumberBlock block(String text) {
        try {
            return NumberBlock.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("tenure.mobile.undiallable-blocks: " + wrong.getMessage(), wrong);
        }
    }
}
