/** Two leads of one person: found, laid side by side, made one, and told apart again. */
package dev.baton.lead.merge;
