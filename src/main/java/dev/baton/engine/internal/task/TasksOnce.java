package dev.baton.engine.internal.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.stereotype.Component;

/**
 * The engine asks for distinct tasks even where it reads no other table and so finds none twice. The word makes
 * PostgreSQL sort every open task to count them or to show the first page of them; without it an index tells.
 */
@Component
class TasksOnce extends AbstractProcessEnginePlugin {

    private static final List<String> STATEMENTS =
            List.of("selectTaskByQueryCriteria", "selectTaskCountByQueryCriteria");
    private static final Pattern TASKS_ALONE =
            Pattern.compile("\\bfrom\\s+\\S*ACT_RU_TASK\\s+RES\\s+where\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTINCT = Pattern.compile("\\bdistinct\\s", Pattern.CASE_INSENSITIVE);

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
        DbSqlSessionFactory statements = engine.getDbSqlSessionFactory();
        // a copy: the engine's own map is one for all engines of the JVM
        Map<String, String> names = new HashMap<>(statements.getStatementMappings());
        for (String name : STATEMENTS) {
            MappedStatement once = once(mappings, mappings.getMappedStatement(name));
            mappings.addMappedStatement(once);
            names.put(name, once.getId());
        }
        statements.setStatementMappings(names);
    }

    private static MappedStatement once(Configuration mappings, MappedStatement engines) {
        return new MappedStatement.Builder(
                        mappings,
                        engines.getId() + "_once",
                        asked -> once(mappings, engines.getBoundSql(asked)),
                        SqlCommandType.SELECT)
                .resource(engines.getResource())
                .parameterMap(engines.getParameterMap())
                .resultMaps(engines.getResultMaps())
                .build();
    }

    private static BoundSql once(Configuration mappings, BoundSql engines) {
        if (!TASKS_ALONE.matcher(engines.getSql()).find()) {
            return engines;
        }
        BoundSql once = new BoundSql(
                mappings,
                DISTINCT.matcher(engines.getSql()).replaceFirst(""),
                engines.getParameterMappings(),
                engines.getParameterObject());
        engines.getAdditionalParameters().forEach(once::setAdditionalParameter);
        return once;
    }
}
