package dev.baton.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Makes the filters that Tasklist opens with. A filter that exists already is brought up to date. */
@Component
public class TaskFilters {

    private final FilterService filters;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, AuthorizationService authorizations) {
        this.filters = filters;
        this.authorizations = authorizations;
    }

    /** @param priority the filter with the lowest number is the one Tasklist opens with */
    public void offer(String name, String description, int priority, TaskQuery query, String... groups) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", description, "priority", priority, "refresh", true, "showUndefinedVariable", false));
        filters.saveFilter(filter);
        for (String group : groups) {
            allowReading(filter.getId(), group);
        }
    }

    private void allowReading(String filterId, String group) {
        long found = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.FILTER)
                .resourceId(filterId)
                .count();
        if (found == 0) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filterId);
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
