/** Who can take leads now, and how many each one has. */
package dev.baton.assignment.rep;
