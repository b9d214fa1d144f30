/** Values every module reads the same way: names, phones, e-mails, dates, money and social security numbers. */
package dev.baton.shared.value;
