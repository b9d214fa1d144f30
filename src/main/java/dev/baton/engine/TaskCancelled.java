package dev.baton.engine;

/** An external task that nobody did is gone, with its process or its branch; told in the transaction that ends it. */
public record TaskCancelled(String taskId) {}
