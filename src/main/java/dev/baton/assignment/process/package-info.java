/** The processes of offering and working a lead: what their steps do, and where each lead stands in them. */
package dev.baton.assignment.process;
