/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* cmocka's header needs the others first. */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include <atspi/atspi.h>
#include <gio/gio.h>

/* AT-SPI's own headers have no cleanup for it before 2.50. */
typedef AtspiAccessible UsAccessible;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsAccessible, g_object_unref)

/* Drives the real window from outside: what is on it is found by role and name, as a screen reader
 * does, and worked with real keys and a real mouse. Everything that takes time is waited for, and
 * fails with a picture of the tree after ten seconds. */
typedef struct
{
  GSubprocess *process;
  UsAccessible *application;
  GDBusConnection *bus; /* that of what reads the screen */
  GHashTable *answers;  /* what it was told of children */
  gboolean thorough;    /* asks more, of what has been waited for long */
  char *folder;
  char *window; /* its number, for xdotool */
} UsDriver;

/* One thing of the window as it was at a moment; the strings are there for as long as the function
 * that is given it runs. */
typedef struct
{
  const char *path;
  const char *role;
  const char *name;
  guint64 states; /* a bit for each AtspiStateType */
} UsSeen;

/* Starts on a copy of a sample, which is letter.statement of the folder, or with %NULL on nothing.
 */
UsDriver *us_driver_start (const char *sample);
void us_driver_stop (UsDriver *self);
void us_driver_restart (UsDriver *self, int signal);
/* The only sleep: between two looks, and for a hand that drags. */
void us_driver_rest (gulong microseconds);

char *us_driver_path (UsDriver *self, const char *name);

/* Role by AT-SPI's name of it; name whole, or %NULL for any. */
UsAccessible *us_driver_find (UsDriver *self, const char *role, const char *name);
UsAccessible *us_driver_lookup (UsDriver *self, const char *role, const char *name);
void us_driver_wait_gone (UsDriver *self, const char *role, const char *name);
void us_driver_foreach (UsDriver *self, void (*function) (UsAccessible *, const UsSeen *, gpointer),
                        gpointer user_data);

void us_driver_wait (UsDriver *self, gboolean (*condition) (UsDriver *, gpointer), gpointer data,
                     const char *what);
void us_driver_wait_text (UsDriver *self, UsAccessible *accessible, const char *text);
void us_driver_wait_content (UsDriver *self, const char *name, const char *part);
void us_driver_wait_order (UsDriver *self, const char *role, const char *above, const char *below);
void us_driver_wait_ended (UsDriver *self);

/* Runs a tool and gives what it says. */
char *us_driver_run (const char *format, ...) G_GNUC_PRINTF (1, 2);

char *us_driver_text (UsAccessible *accessible);
void us_driver_click (UsDriver *self, UsAccessible *accessible);
void us_driver_activate (UsAccessible *accessible);
void us_driver_action (UsDriver *self, const char *action);
void us_driver_type (const char *text);
void us_driver_key (const char *key);
void us_driver_answer (UsDriver *self, const char *button, const char *key);
void us_driver_choose (UsDriver *self, const char *menu, const char *item);
void us_driver_copy (UsDriver *self, const char *text);

/* Setup and teardown of a test that works on the English sample, or begins on the start page. */
int us_driver_setup (void **state);
int us_driver_setup_start_page (void **state);
int us_driver_teardown (void **state);

/* The title of the letter, by which tests see that something was typed. */
gboolean us_driver_is_title (UsDriver *self, gpointer title);
void us_driver_wait_title (UsDriver *self, const char *title);
void us_driver_type_title (UsDriver *self, const char *title);

/* A short letter with a title, three demands and three signatories. */
extern const char us_driver_letter[];
/* Opens a blank letter and pastes a whole one into it. */
void us_driver_paste_letter (UsDriver *self, const char *letter);
void us_driver_open_register (UsDriver *self);
/* Takes over what another program has copied, by keys alone, where ACCEPT is what the button says.
 */
void us_driver_paste_list (UsDriver *self, const char *list, const char *accept);
/* Saves, and waits until the file has these names one after the other. */
void us_driver_wait_saved_order (UsDriver *self, const char *const *names);

/* Where something is on the screen, and what is done there. */
void us_driver_locate (UsDriver *self, UsAccessible *accessible, AtspiRect *ret_place);
void us_driver_click_at (int x, int y);
void us_driver_drag_to (int from_x, int from_y, int to_x, int to_y);

/* By the handle at the start of one row to a height of another, 0 for its top and 1 for its end. */
void us_driver_drag (UsDriver *self, UsAccessible *from, UsAccessible *to, double where);
