package org.lowtunes.testing;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real, headless Chromium with an empty profile, that notes its console and every address it asks for. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final List<String> requests = new ArrayList<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts a browser; the test is skipped where there is none. */
    public static Browser start(String language, String... moreArguments) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            throw Missing.part("Chromium with its driver");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // From 200 changes of the address in 10 s on Chromium drops them; a test goes through views as fast.
                "--disable-ipc-flooding-protection",
                "--lang=" + language,
                "--accept-lang=" + language);
        options.addArguments(moreArguments);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens an address. */
    public void open(URI address) {
        driver.get(address.toString());
    }

    /**
     * Runs a script in every page before its own scripts: to take something away from the browser. Call before
     * {@link #open}.
     */
    public void prepare(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** The driver, for what this class does not offer. */
    public ChromeDriver driver() {
        return driver;
    }

    /** The element, once it is there. */
    public WebElement find(By by) {
        return until(d -> d.findElements(by).stream().findFirst().orElse(null));
    }

    /** The first button, link or other control whose accessible name begins like this, once it can be seen. */
    public WebElement named(String role, String beginning) {
        return until(d -> d.findElements(By.cssSelector("button, a, input, summary, select")).stream()
                .filter(e -> e.isDisplayed()
                        && e.getAriaRole().equals(role)
                        && e.getAccessibleName().startsWith(beginning))
                .findFirst()
                .orElse(null));
    }

    /** Waits until a condition gives something, and returns it. */
    public <T> T until(Function<ChromeDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(d -> condition.apply(driver));
    }

    /** What a script in the page returns. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The window at this size. */
    public void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Errors and warnings of the console since the last call; not what {@link PageSound} itself is warned of. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(Object::toString)
                .filter(entry -> !entry.contains("ScriptProcessorNode is deprecated"))
                .toList();
    }

    /** Every address that the page has asked for since the start. */
    public List<String> requests() {
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().forEach(entry -> {
            String message = entry.getMessage();
            if (message.contains("\"Network.requestWillBeSent\"")) {
                String start = "\"request\":{";
                int request = message.indexOf(start);
                int url = message.indexOf("\"url\":\"", request) + "\"url\":\"".length();
                requests.add(message.substring(url, message.indexOf('"', url)));
            }
        });
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
