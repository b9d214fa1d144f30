package dev.baton.engine.internal.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The key that counts is the one that the engine has read, whatever stands in the file. */
@BatonTest
class MadeCheckIT {

    @Autowired
    MadeCheck check;

    @Autowired
    IdentityService identity;

    @Autowired
    SpringProcessEngineConfiguration engine;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void keyThatTheEngineHasReadIsLookedAtToo() {
        ProcessDefinitionEntity read = new ProcessDefinitionEntity();
        read.setKey("retention");
        read.setTaskDefinitions(Map.of());
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setNew(true);
        deployment.setResources(Map.of());
        deployment.addDeployedArtifact(read);
        identity.setAuthentication("analyst", List.of());

        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context -> {
                    check.deploy(deployment);
                    return null;
                }))
                .isInstanceOf(LiveRefused.class)
                .hasMessageContaining("guard people");
    }
}
