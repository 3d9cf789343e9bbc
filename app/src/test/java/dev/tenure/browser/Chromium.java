package dev.tenure.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that this machine has; none is ever downloaded. */
final class Chromium implements AutoCloseable {
    private static final String VARIABLE = "TENURE_TEST_CHROMIUM";
    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault(VARIABLE, "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE = 15_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("The browser tests need Chromium, and " + PROGRAM
                    + " is not there. Install Debian's package chromium, or name another in " + VARIABLE + ".");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** Somebody at a browser that runs no scripts, as all pages promise to do without. */
    Visitor withoutScripts() {
        return visitor(false);
    }

    /** Somebody at a browser that runs scripts: the checker is one. */
    Visitor withScripts() {
        return visitor(true);
    }

    private Visitor visitor(boolean scripts) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE);
        return new Visitor(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
