package dev.baton.assignment.task;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person's queue and open tasks. */
@RestController
class QueueController {

    private final RepQueue queue;
    private final TaskBoard tasks;

    QueueController(RepQueue queue, TaskBoard tasks) {
        this.queue = queue;
        this.tasks = tasks;
    }

    @GetMapping("/v1/api/queue")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
    @Transactional(readOnly = true)
    public RepQueue.Queue queue() {
        return queue.of(CurrentUser.get());
    }

    @GetMapping("/v1/api/tasks")
    @PreAuthorize("isAuthenticated()")
    ItemPage<TaskBoard.OpenTask> tasks(
            @Parameter(description = "Only these tasks, whoever's they are that the person may see; at most 500")
                    @RequestParam(name = "task_id", required = false)
                    List<String> taskIds,
            PageRequest page) {
        return tasks.of(CurrentUser.get(), taskIds, page);
    }
}
