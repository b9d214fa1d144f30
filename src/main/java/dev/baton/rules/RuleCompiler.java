package dev.baton.rules;

import dev.baton.shared.file.LiveFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles the files of one rule set: decision tables (XLSX) and DRL together. */
final class RuleCompiler {

    /** What Drools adds to the fault itself. */
    private static final Set<String> ECHOES = Set.of("Parser returned a null Package", "Java source of");

    private RuleCompiler() {}

    /** @param line -1 when Drools does not tell it */
    record Fault(String path, int line, String text) {

        boolean isIn(RuleSource source) {
            return source.path().endsWith(path);
        }
    }

    /**
     * One at a time: Drools keeps by one name what it is compiling, and what is looked through must be what is loaded.
     *
     * @throws RulesRefused with the place and reason of every fault
     */
    static synchronized CompiledRules compile(String set, List<LiveFile> files) {
        List<String> unreadable = new ArrayList<>();
        List<RuleSource> sources = new ArrayList<>();
        for (LiveFile file : files) {
            try {
                sources.add(RuleSource.read(file));
            } catch (RuntimeException e) {
                unreadable.add(file.name() + ": the spreadsheet cannot be read: " + e.getMessage());
            }
        }
        refuse(set, unreadable);
        refuse(set, RuleLimits.ofTexts(sources));
        KieBuilder builder = builder(sources);
        List<Fault> faults = build(builder);
        if (!faults.isEmpty()) {
            throw new RulesRefused(set, RuleFaults.inWords(sources, faults));
        }
        refuse(set, RuleLimits.ofClasses(sources, builder.getKieModule()));
        return load(set, RuleVersion.of(files), builder.getKieModule().getReleaseId());
    }

    private static void refuse(String set, List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new RulesRefused(set, reasons);
        }
    }

    /** Here the compiled rules run for the first time: a constant may be none. */
    private static CompiledRules load(String set, String version, ReleaseId compiled) {
        KieContainer container = KieServices.Factory.get().newKieContainer(compiled);
        try {
            return new CompiledRules(set, version, container.getKieBase(), container);
        } catch (RuntimeException | LinkageError e) {
            container.dispose();
            throw new RulesRefused(set, List.of("they cannot be loaded: " + e.getMessage()));
        }
    }

    /** What is wrong with these sources; empty when they compile. */
    static List<Fault> faults(List<RuleSource> sources) {
        return build(builder(sources));
    }

    private static KieBuilder builder(List<RuleSource> sources) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem folder = services.newKieFileSystem();
        sources.forEach(source -> folder.write(source.path(), source.drl()));
        return services.newKieBuilder(folder);
    }

    /** Of some faults Drools makes an exception instead of a message. */
    private static List<Fault> build(KieBuilder builder) {
        try {
            return builder.buildAll(ExecutableModelProject.class).getResults().getMessages(Message.Level.ERROR).stream()
                    .map(RuleCompiler::fault)
                    .filter(fault -> ECHOES.stream().noneMatch(fault.text()::startsWith))
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(new Fault("", -1, "it cannot be compiled: " + e.getMessage()));
        }
    }

    /** Java that Drools made of a rule has lines of its own, which mean nothing to anybody. */
    private static Fault fault(Message message) {
        String path = message.getPath() == null ? "" : message.getPath();
        String text = message.getText().lines().findFirst().orElse("");
        return new Fault(path, path.endsWith(".drl") ? message.getLine() : -1, text);
    }
}
