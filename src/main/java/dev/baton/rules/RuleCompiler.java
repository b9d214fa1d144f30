package dev.baton.rules;

import dev.baton.shared.LiveFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;

/** Compiles the files of one rule set: decision tables (XLSX) and DRL together. */
final class RuleCompiler {

    private RuleCompiler() {}

    /** @throws RulesRefused with the place and reason of every fault */
    static CompiledRules compile(String set, List<LiveFile> files) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem folder = services.newKieFileSystem();
        Map<String, String> sources = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (LiveFile file : files) {
            String drl = drl(file, faults);
            String path = "src/main/resources/" + file.name().replaceFirst("\\.drl\\.xlsx$", "-table.drl");
            sources.put(path, drl);
            folder.write(path, drl);
        }
        if (faults.isEmpty()) {
            KieBuilder builder = services.newKieBuilder(folder).buildAll(ExecutableModelProject.class);
            builder.getResults()
                    .getMessages(Message.Level.ERROR)
                    .forEach(message -> faults.add(place(message, sources)));
            if (faults.isEmpty()) {
                KieContainer container =
                        services.newKieContainer(builder.getKieModule().getReleaseId());
                KieBase base = container.getKieBase();
                return new CompiledRules(set, RuleVersion.of(files), base, container);
            }
        }
        throw new RulesRefused(set, faults);
    }

    private static String drl(LiveFile file, List<String> faults) {
        if (!file.name().endsWith(".xlsx")) {
            return new String(file.content(), StandardCharsets.UTF_8);
        }
        try {
            return new SpreadsheetCompiler().compile(new ByteArrayInputStream(file.content()), InputType.XLS);
        } catch (RuntimeException e) {
            faults.add(file.name() + ": the spreadsheet cannot be read: " + e.getMessage());
            return "";
        }
    }

    private static String place(Message message, Map<String, String> sources) {
        String path = message.getPath() == null ? "" : message.getPath();
        String source = sources.get(path.startsWith("src/") ? path : "src/main/resources/" + path);
        String text = message.getText().lines().findFirst().orElse("");
        if (source == null || !path.endsWith("-table.drl")) {
            return path + ", line " + message.getLine() + ": " + text;
        }
        return path.replaceFirst("-table\\.drl$", ".drl.xlsx") + ", " + row(source, message.getLine()) + ": " + text;
    }

    /** The table compiler names each rule after the row it stands in. */
    private static String row(String drl, int line) {
        String[] lines = drl.split("\n");
        for (int i = Math.min(line, lines.length) - 1; i >= 0; i--) {
            if (lines[i].startsWith("rule \"")) {
                return "row " + lines[i].replaceAll(".*_(\\d+)\".*", "$1");
            }
        }
        return "head of the table";
    }
}
