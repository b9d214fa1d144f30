package dev.baton.engine.deployment;

import dev.baton.engine.event.Deployed;
import dev.baton.engine.event.ProcessDeployed;
import dev.baton.shared.file.LiveFile;
import dev.baton.shared.file.LiveFolder;
import jakarta.annotation.PostConstruct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts each process live together with its forms, as one deployment named after the process: at start, and within
 * seconds of a change in the folder. The engine's deployment lock makes several nodes produce one version. A refused
 * file leaves the version before it live.
 */
@Component
public class ProcessDeployer {

    private static final Logger log = LoggerFactory.getLogger(ProcessDeployer.class);

    private final RepositoryService repository;
    private final LiveFolder folder;
    private final OwnProcesses own;
    private final ApplicationContext beans;
    private final Map<String, Integer> seen = new HashMap<>();

    ProcessDeployer(RepositoryService repository, LiveFolder folder, OwnProcesses own, ApplicationContext beans) {
        this.repository = repository;
        this.folder = folder;
        this.own = own;
        this.beans = beans;
    }

    /** At start a broken file must not keep Baton from running with the version that is live already. */
    @PostConstruct
    void deployAtStart() {
        own.shipped().forEach(this::deployOwn);
        deployChanged();
        Set<String> live = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> definition.getKey() + " v" + definition.getVersion())
                .collect(Collectors.toCollection(TreeSet::new));
        log.info("Processes: {} from {}", live, folder.place("processes"));
    }

    @Scheduled(fixedDelayString = "${baton.poll}", initialDelayString = "${baton.poll}")
    public void deployChanged() {
        List<LiveFile> forms = folder.read("forms", ".html");
        for (LiveFile process : folder.read("processes", ".bpmn")) {
            if (own.isOwn(process)) {
                warnIfChanged(process);
            } else {
                deployIfChanged(process, forms);
            }
        }
    }

    /** Where somebody put another one in its place before that was refused, the one that Baton ships is live again. */
    private void deployOwn(LiveFile process) {
        List<LiveFile> files = bundle(process, own.shippedForms());
        deploy(process, files, true);
        if (!isLive(process, files)) {
            log.error("{} was replaced; what Baton ships is live again.", process.name());
            deploy(process, files, false);
        }
    }

    private boolean isLive(LiveFile process, List<LiveFile> files) {
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process.baseName())
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        List<String> names = repository.getDeploymentResourceNames(deployment);
        return files.stream().allMatch(file -> names.contains(file.name()) && isSame(file, deployment));
    }

    private boolean isSame(LiveFile file, String deployment) {
        try (InputStream live = repository.getResourceAsStream(deployment, file.name())) {
            return Arrays.equals(live.readAllBytes(), file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void warnIfChanged(LiveFile process) {
        int print = Arrays.hashCode(process.content());
        if (!Integer.valueOf(print).equals(seen.put(process.name(), print))
                && own.shipped().stream().noneMatch(file -> Arrays.equals(file.content(), process.content()))) {
            log.error(
                    "{} guards people and is not taken from the folder; what Baton ships stays live.", process.name());
        }
    }

    private synchronized void deployIfChanged(LiveFile process, List<LiveFile> forms) {
        int print = fingerprint(process, forms);
        if (Integer.valueOf(print).equals(seen.put(process.name(), print))) {
            return;
        }
        try {
            deploy(process, bundle(process, forms), true);
        } catch (ProcessRefused refused) {
            log.error("{}. The version before it stays live.", refused.getMessage());
            beans.publishEvent(Deployed.of(
                    Deployed.BATON, Map.of(process.name(), process.content()), String.join("; ", refused.reasons())));
        } catch (ParseException e) {
            log.error("{} is refused: {}. The version before it stays live.", process.name(), e.getMessage());
        }
    }

    /** The process and the forms that its tasks show. */
    private List<LiveFile> bundle(LiveFile process, List<LiveFile> forms) {
        Set<String> shown =
                Set.copyOf(ProcessCheck.formsOf(new ProcessCheck(beans::containsBean, forms).check(process)));
        return Stream.concat(Stream.of(process), forms.stream().filter(form -> shown.contains(form.name())))
                .toList();
    }

    /** @param once not again where the last deployment of this name had the same */
    private void deploy(LiveFile process, List<LiveFile> files, boolean once) {
        // Not "changed only": a bundle is one thing, or a task would look for its form in a deployment without it.
        DeploymentBuilder bundle =
                repository.createDeployment().name(process.baseName()).source(OwnProcesses.SOURCE);
        if (once) {
            bundle.enableDuplicateFiltering(false);
        }
        files.forEach(file -> bundle.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        Deployment deployment = bundle.deploy();
        if (deployment instanceof DeploymentWithDefinitions made && made.getDeployedProcessDefinitions() != null) {
            made.getDeployedProcessDefinitions().forEach(definition -> {
                log.info("{} version {} is live", definition.getKey(), definition.getVersion());
                beans.publishEvent(new ProcessDeployed(definition.getKey(), definition.getVersion()));
            });
        }
    }

    /** All forms count: which ones a broken process shows is not known. */
    private static int fingerprint(LiveFile process, List<LiveFile> forms) {
        int print = Arrays.hashCode(process.content());
        for (LiveFile form : forms) {
            print = 31 * print + Arrays.hashCode(form.content());
        }
        return print;
    }
}
