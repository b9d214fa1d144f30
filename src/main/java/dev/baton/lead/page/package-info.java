/** One lead as a person sees it. */
package dev.baton.lead.page;
