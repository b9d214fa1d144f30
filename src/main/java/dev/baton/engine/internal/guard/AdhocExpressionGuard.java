package dev.baton.engine.internal.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Closes CVE-2026-109432, open in 7.24.0: the engine checks only the outer task query for expressions, so anybody
 * signed in could have one evaluated from inside {@code orQueries}. Stored filters may hold a few harmless ones.
 */
@Component
class AdhocExpressionGuard extends AbstractProcessEnginePlugin {

    private static final Set<String> STORED_EXPRESSIONS =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dateTime()}");
    private static final Pattern STORED_DATE = Pattern.compile(
            "\\$\\{dateTime\\(\\)(\\.(plus|minus|with)[A-Za-z]{1,20}\\(\\d{0,6}\\)){0,5}(\\.toDate\\(\\))?}");

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Guard());
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private static final class Guard extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            // Only the outermost command comes from outside; a filter's own query runs inside one.
            if (Context.getCommandContext() == null) {
                check(command);
            }
            return next.execute(command);
        }

        private static void check(Command<?> command) {
            if (command instanceof TaskQueryImpl query) {
                refuseNested(query);
            } else if (command instanceof AbstractExecuteFilterCmd) {
                refuseNested(Insides.of(AbstractExecuteFilterCmd.class, "extendingQuery", command));
            } else if (command instanceof SaveFilterCmd) {
                refuseUnknown((Filter) Insides.of(SaveFilterCmd.class, "filter", command));
            }
        }
    }

    private static void refuseNested(Object extending) {
        if (extending instanceof TaskQueryImpl query
                && query.getQueries().stream()
                        .anyMatch(sub -> sub != query && !sub.getExpressions().isEmpty())) {
            throw new BadUserRequestException("Expressions are forbidden in adhoc queries");
        }
    }

    private static void refuseUnknown(Filter filter) {
        if (filter.getQuery() instanceof TaskQueryImpl query) {
            query.getQueries().stream()
                    .map(sub -> sub.getExpressions().values())
                    .flatMap(Collection::stream)
                    .filter(expression -> !allowed(expression))
                    .findAny()
                    .ifPresent(expression -> {
                        throw new BadUserRequestException("This expression is not allowed in a filter");
                    });
        }
    }

    private static boolean allowed(String expression) {
        String text = expression.replaceAll("\\s", "");
        return STORED_EXPRESSIONS.contains(text) || STORED_DATE.matcher(text).matches();
    }
}
