/** Who may ask for tokens, and how. The application says where the console is; nobody else uses it. */
@NullMarked
package dev.tenure.identity.client;

import org.jspecify.annotations.NullMarked;
