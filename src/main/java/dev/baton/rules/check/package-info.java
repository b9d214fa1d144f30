/** What rules may do: looked for in their text and in the classes that they become, and measured while they run. */
package dev.baton.rules.check;
