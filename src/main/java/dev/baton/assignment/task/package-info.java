/** What reps and managers do with their tasks, and giving leads to others. */
@org.springframework.modulith.NamedInterface("task")
package dev.baton.assignment.task;
