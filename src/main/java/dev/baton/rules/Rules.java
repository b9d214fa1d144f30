package dev.baton.rules;

import dev.baton.rules.check.RunStopped;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Map<String, Set<String>> stopped = new ConcurrentHashMap<>();
    private final Queue<RulesStopped> toTell = new ConcurrentLinkedQueue<>();

    Rules(LiveFolder folder, RuleVersions versions) {
        this.folder = folder;
        this.versions = versions;
    }

    /** What is live, and why the files in the folder are not, if they are refused. */
    public record Status(String set, String version, List<String> refused) {}

    /**
     * Runs one set over facts. Where the live version does not come to its end, the last good one before it takes over.
     *
     * @return all results of the type that the rules inserted
     * @throws IllegalStateException when no version comes to its end: the lead's step fails, and can be tried again
     */
    public <T> List<T> run(String set, Collection<?> facts, Class<T> result) {
        while (true) {
            CompiledRules rules = live(set);
            try {
                return rules.run(facts, result);
            } catch (RunStopped e) {
                goOnWithout(rules, e.getMessage());
            }
        }
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
        tell();
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
            stopped.remove(set);
        } catch (RulesRefused e) {
            refused.put(set, e.reasons());
            log.error("{}. The last good version stays live.", e.getMessage());
        }
    }

    private void fallBack(String set) {
        activate(lastGood(set)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no version of the rules " + set + " that works: " + refused.get(set))));
    }

    /** The next look at the folder tells a person: what is told here would be undone with the lead's transaction. */
    private void goOnWithout(CompiledRules rules, String reason) {
        synchronized (stopped) {
            if (live(rules.set()) == rules) { // else another lead has seen to it
                replace(rules, reason);
            }
        }
    }

    private void replace(CompiledRules rules, String reason) {
        boolean news = stopped.computeIfAbsent(rules.set(), set -> ConcurrentHashMap.newKeySet())
                .add(rules.version());
        Optional<CompiledRules> next = lastGood(rules.set());
        String goesOn = next.map(CompiledRules::version).orElse(null);
        if (news) {
            toTell.add(new RulesStopped(rules.set(), rules.version(), reason, goesOn));
        }
        String what = "The rules " + rules.set() + " (version " + rules.version() + ") " + reason;
        refused.put(rules.set(), List.of(what));
        log.error("{}; {} goes on", what, next.isEmpty() ? "no other version works, no lead" : "version " + goesOn);
        CompiledRules good = next.orElseThrow(() -> new IllegalStateException(what + ". No other version works"));
        (live.replace(rules.set(), rules, good) ? rules : good).dispose(); // a new file may have gone live meanwhile
    }

    private void tell() {
        for (RulesStopped what = toTell.peek(); what != null; what = toTell.peek()) {
            versions.stopped(what);
            toTell.remove();
        }
    }

    /** The newest version that was live, compiles, and has not been stopped. */
    private Optional<CompiledRules> lastGood(String set) {
        Set<String> without = new HashSet<>(stopped.getOrDefault(set, Set.of()));
        for (List<LiveFile> files = versions.last(set, without);
                !files.isEmpty();
                files = versions.last(set, without)) {
            try {
                return Optional.of(RuleCompiler.compile(set, files));
            } catch (RulesRefused e) {
                log.warn("A version that was live once is refused now: {}", e.getMessage());
                without.add(RuleVersion.of(files));
            }
        }
        return Optional.empty();
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
