/** The served document of the API: what the types of answers and bodies say of themselves. */
package dev.baton.shared.web.document;
