package dev.baton.rules;

import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import dev.baton.shared.file.LiveFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.ReflectionTestUtils;

/** The rules without Spring and database, for tests. */
public final class RuleSets {

    private RuleSets() {}

    /** The rule files of the repository, compiled. */
    public static Rules repository() {
        return started(LiveFolders.repository());
    }

    /** The rules of a folder of the test's own, compiled; {@link #look} makes them notice a change. */
    public static Rules at(Path folder) {
        return started(LiveFolders.at(folder));
    }

    /** What the rules do by themselves every few seconds. */
    public static void look(Rules rules) {
        rules.compileChanged();
    }

    /** @throws RulesRefused with all faults */
    public static void compile(String set, List<LiveFile> files) {
        RuleCompiler.compile(set, files).dispose();
    }

    private static Rules started(LiveFolder folder) {
        Rules rules = new Rules(folder, new Remembered());
        rules.compileAtStart();
        return rules;
    }

    /** What has been told about rules that were stopped. */
    public static List<RulesStopped> told(Rules rules) {
        return ((Remembered) ReflectionTestUtils.getField(rules, "versions")).told;
    }

    /** Keeps the good versions in memory. */
    private static final class Remembered extends RuleVersions {

        private final Map<String, List<List<LiveFile>>> good = new HashMap<>();
        private final List<RulesStopped> told = new ArrayList<>();

        Remembered() {
            super(null, null, null);
        }

        @Override
        void activated(String set, String version, List<LiveFile> files) {
            good.computeIfAbsent(set, any -> new ArrayList<>()).add(0, List.copyOf(files));
        }

        @Override
        List<LiveFile> last(String set, Collection<String> without) {
            return good.getOrDefault(set, List.of()).stream()
                    .filter(files -> !without.contains(RuleVersion.of(files)))
                    .findFirst()
                    .orElse(List.of());
        }

        @Override
        void stopped(RulesStopped what) {
            told.add(what);
        }
    }
}
