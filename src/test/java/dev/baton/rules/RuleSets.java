package dev.baton.rules;

import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import dev.baton.shared.file.LiveFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** Keeps the good versions in memory. */
    private static final class Remembered extends RuleVersions {

        private final Map<String, List<LiveFile>> good = new HashMap<>();

        Remembered() {
            super(null, null, null);
        }

        @Override
        void activated(String set, String version, List<LiveFile> files) {
            good.put(set, new ArrayList<>(files));
        }

        @Override
        List<LiveFile> last(String set) {
            return good.getOrDefault(set, List.of());
        }
    }
}
