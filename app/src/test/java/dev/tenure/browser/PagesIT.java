package dev.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All pages, walked through twice: without scripts on a narrow screen, and with them under an accessibility checker. */
class PagesIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDE = 1000;
    private static final int NARROW = 320;
    private static final int HIGH = 900;

    @dev.tenure.testing.Rule({
        "ORG-1", "ORG-2", "REG-5", "REG-7", "REG-10", "REN-1", "DIR-2", "AUD-2", "RST-2", "SMB-4", "SMB-8", "SMB-12",
        "LEA-1", "LEA-3", "LEA-4"
    })
    @Test
    void theWholeWayNeedsNoScriptsAndNoOtherHostAndFitsANarrowScreen() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withoutScripts()) {
            new Walk(visitor, PagesIT::photograph, "BW001", "Walkers Rest").all();
            new OperatorsWalk(visitor, PagesIT::photograph, "BW011", "Operators Rest").all();

            assertThat(visitor.elsewhere()).isEmpty();
        }
    }

    @Test
    void noPageHasAnythingThatTheAccessibilityCheckerKnowsToBeWrong() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withScripts()) {
            new Walk(visitor, PagesIT::check, "BW002", "Checkers House").all();
            new OperatorsWalk(visitor, PagesIT::check, "BW012", "Closers House").all();

            assertThat(visitor.elsewhere()).isEmpty();
        }
    }

    private static void photograph(Visitor visitor, String name) {
        Page page = visitor.page();
        photograph(page, WIDE, name);
        photograph(page, NARROW, name + "-narrow");
        Object width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(WIDE, HIGH);
        assertThat(width).as("the width of " + name).isEqualTo(NARROW);
        assertThat(page.locator("script").count()).as("scripts of " + name).isZero();
        assertThat(page.locator("h1").count()).as("first headings of " + name).isEqualTo(1);
    }

    private static void photograph(Page page, int width, String name) {
        page.setViewportSize(width, HIGH);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void check(Visitor visitor, String name) {
        List<Rule> wrong = new AxeBuilder(visitor.page()).analyze().getViolations();
        assertThat(wrong.stream().map(rule -> rule.getId() + ": " + rule.getNodes()))
                .as(name)
                .isEmpty();
    }
}
