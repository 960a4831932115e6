/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The session manager of a desktop, played on the bus of the test by a thread: programs register
 * with it, are asked before the session ends, and may hold it up. */
typedef struct _UsSession UsSession;

UsSession *us_session_start (void);
void us_session_stop (UsSession *self);
void us_session_wait_registered (UsSession *self);
/* Asks the program, and waits for its answer. Returns how many reasons there are not to end. */
guint us_session_ask (UsSession *self);
void us_session_end (UsSession *self);
void us_session_cancel (UsSession *self);
