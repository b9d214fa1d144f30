package dev.baton.model;

import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import dev.baton.shared.file.LiveFolders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The models at the top of the repository, and what is wrong with them (style, point 12). */
public final class Models {

    private static final LiveFolder FOLDER = LiveFolders.repository();
    private static final Surroundings AROUND = new Surroundings();

    private Models() {}

    public static List<LiveFile> processes() {
        return FOLDER.read("processes", ".bpmn");
    }

    public static List<LiveFile> forms() {
        return FOLDER.read("forms", ".html");
    }

    /** The rule files by set. */
    public static Map<String, List<LiveFile>> rules() {
        List<LiveFile> files = new ArrayList<>(FOLDER.read("rules", ".drl"));
        files.addAll(FOLDER.read("rules", ".drl.xlsx"));
        return files.stream().collect(Collectors.groupingBy(file -> file.name().split("/")[1]));
    }

    public static List<String> faultsOfProcess(LiveFile file) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        String fileName = file.name().substring(file.name().lastIndexOf('/') + 1);
        List<String> faults = new ArrayList<>(ProcessNames.faults(fileName, model));
        faults.addAll(ProcessWiring.faults(model, AROUND));
        return faults;
    }

    public static List<String> faultsOfForm(LiveFile file) {
        return FormCheck.faults(new String(file.content(), StandardCharsets.UTF_8));
    }

    public static List<String> faultsOfRules(String set, List<LiveFile> files) {
        return RuleFileCheck.faults(set, files);
    }

    /** Process variables that Java sources use and the white list does not hold. */
    public static List<String> variablesOffTheWhiteList() {
        return AROUND.variablesInSources().stream()
                .filter(name -> !Surroundings.VARIABLES.contains(name))
                .toList();
    }
}
