package dev.baton.engine.internal;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * History level {@code lean}: as {@code activity}, without the passing of gateways and start events. They say nothing
 * that the steps around them do not, and each is a row with eight indexes (docs/decisions/0004). With what signed-in
 * people do, which goes to the audit log.
 */
@Component
class LeanHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new Level()));
        configuration.setHistory(Level.NAME);
    }

    private static final class Level extends AbstractHistoryLevel {

        static final String NAME = "lean";
        private static final int ID = 40;
        private static final Set<String> LEFT_OUT = Set.of("exclusiveGateway", "inclusiveGateway", "startEvent");

        @Override
        public int getId() {
            return ID;
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            return type == HistoryEventTypes.USER_OPERATION_LOG
                    || HistoryLevel.HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(type, entity)
                            && !(isActivity(type) && entity instanceof ExecutionEntity execution && leftOut(execution));
        }

        private static boolean isActivity(HistoryEventType type) {
            return type == HistoryEventTypes.ACTIVITY_INSTANCE_START
                    || type == HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE
                    || type == HistoryEventTypes.ACTIVITY_INSTANCE_END;
        }

        private static boolean leftOut(ExecutionEntity execution) {
            return execution.getActivity() != null
                    && LEFT_OUT.contains(String.valueOf(execution.getActivity().getProperty("type")));
        }
    }
}
