package dev.baton.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the processes and forms lean on: sources, forms, and the only variables there may be. */
final class Surroundings {

    /** Ids and decisions. Whoever adds one here says: nothing of a person's stands in it. */
    static final Set<String> VARIABLES = Set.of(
            // the lead, as the engine knows it
            "leadId",
            "campaignId",
            "score",
            "grade",
            "duplicate",
            // the offer
            "offeredTo",
            "offerNumber",
            "remindAt",
            "answerBy",
            "outcome",
            "assignee",
            // the work
            "status",
            "contact",
            "leadAnswered",
            "followUpDate",
            "followUpAt",
            "nextStep",
            // the messages
            "template",
            "asked",
            "byEmail",
            "bySms",
            "quietUntil",
            "tellCampaign",
            "tellSlack",
            "tellTeams",
            // what is looked up
            "lookUpDomain",
            "lookUpLocation",
            "lookUpCompanyFile",
            "lookUpCompanyService",
            "lookUpRegistry",
            "moreKnown",
            "gradeChanged",
            "offerAgain",
            // the import
            "importId",
            "uploadedBy",
            "sheetUsable",
            "runAtOnce",
            "rowsRejected",
            // a person's request, and the nightly removal
            "requestId",
            "requestKind",
            "decision",
            "dueAt",
            "runId",
            "moreDue",
            // the bulk job
            "bulkJobId",
            "bulkAction");

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CONSTANT = Pattern.compile("static final String (\\w+) =\\s*\"([^\"]*)\"");
    private static final Pattern VARIABLE_USE =
            Pattern.compile("(?:[gs]etVariable(?:Local)?|variables\\.put)\\(\\s*(?:\"(\\w+)\"|([A-Za-z_][\\w.]*))");
    private static final Pattern TYPE = Pattern.compile("@Component(?:\\s+@\\w+(?:\\([^)]*\\))?)*[^;{]*?class (\\w+)");

    private final Map<Path, String> sources = new TreeMap<>();

    Surroundings() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasBean(String name) {
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return sources.values().stream()
                .anyMatch(source -> TYPE.matcher(source).results().anyMatch(found -> found.group(1)
                        .equals(type)));
    }

    /** A worker names its topic in its subscription or takes it from the engine; by the word or by a constant. */
    boolean hasWorker(String topic) {
        String names = CONSTANT.matcher(String.join("\n", sources.values()))
                .results()
                .filter(found -> found.group(2).equals(topic))
                .map(found -> "|\\b" + found.group(1) + "\\b")
                .reduce('"' + Pattern.quote(topic) + '"', String::concat);
        Pattern use = Pattern.compile(
                "(topicName =|subscribe\\(|\\.topic\\(|LongTasks\\.Kind\\()[^;]{0,160}?(" + names + ")",
                Pattern.DOTALL);
        return sources.values().stream().anyMatch(source -> use.matcher(source).find());
    }

    boolean hasForm(String path) {
        return Files.isRegularFile(Path.of(path));
    }

    boolean hasProcess(String id) {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(id + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process variables that the Java sources read and write by name. */
    Set<String> variablesInSources() {
        Map<String, String> constants = constants();
        Set<String> names = new TreeSet<>();
        for (String source : sources.values()) {
            Matcher use = VARIABLE_USE.matcher(source);
            while (use.find()) {
                String constant = use.group(2) == null ? null : use.group(2).replaceFirst(".*\\.", "");
                names.add(constant == null ? use.group(1) : constants.getOrDefault(constant, constant));
            }
        }
        return names;
    }

    private Map<String, String> constants() {
        return sources.values().stream()
                .flatMap(source -> CONSTANT.matcher(source).results())
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> found.group(2),
                        (one, other) -> one.length() > 0 ? one : other));
    }
}
