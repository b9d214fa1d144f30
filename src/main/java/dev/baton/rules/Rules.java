package dev.baton.rules;

import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The rule sets, one for each folder below {@code rules/}: compiled at start and again within seconds of a change. A
 * broken file is refused with line and reason, and the last good version stays live.
 */
@Component
public class Rules {

    private static final Logger log = LoggerFactory.getLogger(Rules.class);
    private static final String TOP = "rules";

    private final LiveFolder folder;
    private final RuleVersions versions;
    private final Map<String, CompiledRules> live = new ConcurrentHashMap<>();
    private final Map<String, String> tried = new ConcurrentHashMap<>();
    private final Map<String, List<String>> refused = new ConcurrentHashMap<>();

    Rules(LiveFolder folder, RuleVersions versions) {
        this.folder = folder;
        this.versions = versions;
    }

    /** What is live, and why the files in the folder are not, if they are refused. */
    public record Status(String set, String version, List<String> refused) {}

    /** Runs one set over facts. @return all results of the type that the rules inserted */
    public <T> List<T> run(String set, Collection<?> facts, Class<T> result) {
        return live(set).run(facts, result);
    }

    /** The version that {@link #run} uses now. */
    public String version(String set) {
        return live(set).version();
    }

    public List<Status> status() {
        return new TreeMap<>(live)
                .values().stream()
                        .map(rules ->
                                new Status(rules.set(), rules.version(), refused.getOrDefault(rules.set(), List.of())))
                        .toList();
    }

    @PostConstruct
    void compileAtStart() {
        compileChanged();
        sets().keySet().stream().filter(set -> !live.containsKey(set)).forEach(this::fallBack);
        log.info(
                "Rules: {} from {}",
                status().stream().map(s -> s.set() + " " + s.version()).toList(),
                folder.place(TOP));
    }

    @Scheduled(fixedDelayString = "${baton.poll}", initialDelayString = "${baton.poll}")
    void compileChanged() {
        sets().forEach(this::compileIfChanged);
    }

    private synchronized void compileIfChanged(String set, List<LiveFile> files) {
        String version = RuleVersion.of(files);
        if (version.equals(tried.put(set, version))) {
            return;
        }
        try {
            activate(RuleCompiler.compile(set, files));
            versions.activated(set, version, files);
            refused.remove(set);
        } catch (RulesRefused e) {
            refused.put(set, e.reasons());
            log.error("{}. The last good version stays live.", e.getMessage());
        }
    }

    private void fallBack(String set) {
        List<LiveFile> last = versions.last(set);
        if (last.isEmpty()) {
            throw new IllegalStateException(
                    "There is no version of the rules " + set + " that works: " + refused.get(set));
        }
        activate(RuleCompiler.compile(set, last));
    }

    private void activate(CompiledRules compiled) {
        CompiledRules before = live.put(compiled.set(), compiled);
        if (before != null) {
            before.dispose();
            log.info("Rules {} version {} is live", compiled.set(), compiled.version());
        }
    }

    private CompiledRules live(String set) {
        CompiledRules rules = live.get(set);
        if (rules == null) {
            throw new IllegalStateException("There are no rules " + set);
        }
        return rules;
    }

    private Map<String, List<LiveFile>> sets() {
        Map<String, List<LiveFile>> sets = new TreeMap<>();
        List<LiveFile> files = new ArrayList<>(folder.read(TOP, ".drl"));
        files.addAll(folder.read(TOP, ".drl.xlsx"));
        files.forEach(file -> sets.computeIfAbsent(file.name().split("/")[1], set -> new ArrayList<>())
                .add(file));
        return sets;
    }
}
