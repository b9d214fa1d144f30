package dev.baton.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * One Chromium for all journeys. Where there is none the journeys are skipped, and say so; in CI that is an error.
 * A journey asks for {@link Visitors} and gets them with nobody signed in.
 */
final class Chromium implements BeforeAllCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace STORE = Namespace.create(Chromium.class);
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Ended by JUnit after the last test. */
    private record Running(Playwright playwright, Browser browser) implements ExtensionContext.Store.CloseableResource {
        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> found = executable();
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException("No Chromium: set BATON_CHROMIUM, or put chromium on the PATH");
        }
        Assumptions.assumeTrue(
                found.isPresent(), "Journeys skipped: no Chromium. Set BATON_CHROMIUM, or put chromium on the PATH");
        context.getRoot().getStore(STORE).getOrComputeIfAbsent("running", key -> start(found.get()));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visitors visitors = context.getStore(STORE).get("visitors", Visitors.class);
        if (visitors != null) {
            visitors.leave(context.getExecutionException().isPresent());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot().getStore(STORE).get("running", Running.class);
        String port =
                SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.port");
        Visitors visitors =
                new Visitors(running.browser(), "http://127.0.0.1:" + port, context.getRequiredTestMethod());
        context.getStore(STORE).put("visitors", visitors);
        return visitors;
    }

    private static Running start(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE_MS);
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
        return new Running(playwright, browser);
    }

    private static Optional<Path> executable() {
        String named = System.getenv("BATON_CHROMIUM");
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of),
                        Arrays.stream(path.split(File.pathSeparator))
                                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
