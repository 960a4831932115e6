/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/unfinished.h"

/* Kept with the statement, which knows nothing of what is open above it. */
#define UNFINISHED "us-unfinished"

#define US_TYPE_UNFINISHED (us_unfinished_get_type ())
G_DECLARE_FINAL_TYPE (UsUnfinished, us_unfinished, US, UNFINISHED, GObject)

struct _UsUnfinished
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (UsUnfinished, us_unfinished, G_TYPE_OBJECT)

static guint finish_signal;

static void
us_unfinished_class_init (UsUnfinishedClass *klass)
{
  finish_signal = g_signal_new ("finish", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
us_unfinished_init (UsUnfinished *self)
{
}

/**
 * us_unfinished_watch:
 * @statement: a letter
 * @finish: called with @owner alone
 * @owner: an object that holds what somebody types, and makes changes of it later
 *
 * Has @finish be called, for as long as @owner lives, whenever the letter is about to be written or
 * sent somewhere: it changes the letter into what is typed. Main thread only.
 */
void
us_unfinished_watch (UsStatement *statement, GCallback finish, gpointer owner)
{
  UsUnfinished *self;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (finish != NULL);
  g_return_if_fail (G_IS_OBJECT (owner));

  self = g_object_get_data (G_OBJECT (statement), UNFINISHED);
  if (self == NULL)
    {
      self = g_object_new (US_TYPE_UNFINISHED, NULL);
      g_object_set_data_full (G_OBJECT (statement), UNFINISHED, self, g_object_unref);
    }
  g_signal_connect_object (self, "finish", finish, owner, G_CONNECT_SWAPPED);
}

/**
 * us_unfinished_finish:
 * @statement: a letter
 *
 * Takes over whatever is being edited outside of the letter, before it is saved, exported or
 * printed. Main thread only.
 */
void
us_unfinished_finish (UsStatement *statement)
{
  UsUnfinished *self;

  g_return_if_fail (US_IS_STATEMENT (statement));

  self = g_object_get_data (G_OBJECT (statement), UNFINISHED);
  if (self != NULL)
    g_signal_emit (self, finish_signal, 0);
}
