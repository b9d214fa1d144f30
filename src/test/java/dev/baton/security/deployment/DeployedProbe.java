package dev.baton.security.deployment;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of one name that an analyst deploys, with a form beside it. */
final class DeployedProbe {

    private final ApplicationContext beans;
    private final int port;
    private final String name;

    DeployedProbe(ApplicationContext beans, int port, String name) {
        this.beans = beans;
        this.port = port;
        this.name = name;
    }

    HttpResponse<String> deploy(String form, String process) throws IOException, InterruptedException {
        return EngineRest.deploy(port, "analyst", name, Map.of("form.html", form, "p.bpmn", process));
    }

    Deployment deployment() {
        return repository().createDeploymentQuery().deploymentName(name).singleResult();
    }

    long count() {
        return repository().createDeploymentQuery().deploymentName(name).count();
    }

    /** @return the task */
    String begin() {
        String instance = beans.getBean(RuntimeService.class)
                .startProcessInstanceByKey(name)
                .getId();
        return beans.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** As it would be after an earlier version had let it in. */
    void replace(String file, String content) {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(JdbcClient.class)
                .sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ? and name_ = ?")
                .params(content.getBytes(StandardCharsets.UTF_8), deployment().getId(), file)
                .update());
    }

    void remove() {
        repository().createDeploymentQuery().deploymentName(name).list().forEach(deployment -> repository()
                .deleteDeployment(deployment.getId(), true));
    }

    private RepositoryService repository() {
        return beans.getBean(RepositoryService.class);
    }
}
