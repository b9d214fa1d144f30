package dev.baton.engine.internal.task;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.TransactionContext;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Remembers for a second which version of a process is the newest: the engine asks the database at every start and
 * every call activity, twice for each lead. What this node deploys, suspends or deletes counts at once; what another
 * node does, within that second. Deployments, which number the versions, ask the database as before.
 */
class LatestDefinitions extends ProcessDefinitionManager {

    private final Memory memory;

    private LatestDefinitions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public ProcessDefinitionEntity findLatestDefinitionByKey(String key) {
        return memory.newest(key, () -> super.findLatestDefinitionByKey(key));
    }

    @Override
    public ProcessDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, String tenantId) {
        return tenantId == null
                ? findLatestDefinitionByKey(key)
                : super.findLatestDefinitionByKeyAndTenantId(key, tenantId);
    }

    @Override
    public void insertProcessDefinition(ProcessDefinitionEntity definition) {
        forget();
        super.insertProcessDefinition(definition);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        forget();
        super.updateProcessDefinitionSuspensionStateById(id, state);
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        forget();
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
    }

    @Override
    public void deleteProcessDefinition(
            ProcessDefinition definition,
            String id,
            boolean instances,
            boolean history,
            boolean listeners,
            boolean io) {
        forget();
        super.deleteProcessDefinition(definition, id, instances, history, listeners, io);
    }

    private void forget() {
        memory.forget();
        TransactionContext transaction = Context.getCommandContext().getTransactionContext();
        transaction.addTransactionListener(TransactionState.COMMITTED, command -> memory.forget());
        transaction.addTransactionListener(TransactionState.ROLLED_BACK, command -> memory.forget());
    }

    private record Remembered(ProcessDefinitionEntity definition, long since) {}

    private static final class Memory {

        private static final long KEPT = Duration.ofSeconds(1).toNanos();
        private final Map<String, Remembered> byKey = new ConcurrentHashMap<>();

        ProcessDefinitionEntity newest(String key, Supplier<ProcessDefinitionEntity> database) {
            Remembered known = byKey.get(key);
            if (known != null && System.nanoTime() - known.since < KEPT) {
                return known.definition;
            }
            long asked = System.nanoTime();
            ProcessDefinitionEntity found = database.get();
            if (found != null) {
                byKey.put(key, new Remembered(found, asked));
            }
            return found;
        }

        void forget() {
            byKey.clear();
        }
    }

    /** Puts this manager in the place of the engine's. */
    static final class Factory implements SessionFactory {

        private final Memory memory = new Memory();

        @Override
        public Class<?> getSessionType() {
            return ProcessDefinitionManager.class;
        }

        void forget() {
            memory.forget();
        }

        @Override
        public Session openSession() {
            return new LatestDefinitions(memory);
        }
    }
}
