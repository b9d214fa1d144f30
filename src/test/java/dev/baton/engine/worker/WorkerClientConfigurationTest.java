package dev.baton.engine.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import org.junit.jupiter.api.Test;

class WorkerClientConfigurationTest {

    @Test
    void workerThatDoesNotKnowItsEngineIsRefused() {
        assertThatThrownBy(() -> new WorkerClientConfiguration(""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BATON_ENGINE_URL is missing")
                .hasMessageContaining("/engine-rest");
    }
}
