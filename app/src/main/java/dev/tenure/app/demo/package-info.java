/** The demonstration: real care homes with generated people, through the HTTP API and nothing else. */
@NullMarked
package dev.tenure.app.demo;

import org.jspecify.annotations.NullMarked;
