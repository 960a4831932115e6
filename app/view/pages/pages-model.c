/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/pages-model.h"

#include "layout/painter.h"

/* Pages are counted for so long at a time, in microseconds: less than half a frame. */
#define SLICE 5000

/* When a letter takes longer than this to look at, typing goes before its pages. */
#define SLOW 10000

struct _UsPagesModel
{
  GObject parent_instance;

  UsStatement *statement;
  UsShaper *shaper;
  UsPainter *painter;
  UsPaginator *paginator;
  guint n_pages; /* of the letter as it was counted last */
  gboolean active;
  gboolean stale;
  guint update_id;
  guint count_id;
  gint64 cost; /* of the last update, in microseconds */
};

static guint redraw_signal;

static GType
us_pages_model_get_item_type (GListModel *list)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
us_pages_model_get_n_items (GListModel *list)
{
  return US_PAGES_MODEL (list)->n_pages;
}

static gpointer
us_pages_model_get_item (GListModel *list, guint position)
{
  g_autofree char *number = g_strdup_printf ("%u", position + 1);

  if (position >= US_PAGES_MODEL (list)->n_pages)
    return NULL;
  return gtk_string_object_new (number);
}

static void
us_pages_model_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_pages_model_get_item_type;
  interface->get_n_items = us_pages_model_get_n_items;
  interface->get_item = us_pages_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UsPagesModel, us_pages_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_pages_model_list_model_init))

static void
set_n_pages (UsPagesModel *self, guint n_pages)
{
  guint before = self->n_pages;

  if (before == n_pages)
    return;
  self->n_pages = n_pages;
  if (before < n_pages)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n_pages - before);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), n_pages, before - n_pages, 0);
  g_signal_emit (self, redraw_signal, 0);
}

/* Counts on for a moment. Gives FALSE when all is counted. */
static gboolean
count (UsPagesModel *self)
{
  gint64 until = g_get_monotonic_time () + SLICE;

  while (g_get_monotonic_time () < until)
    if (!us_paginator_advance (self->paginator))
      {
        us_shaper_sweep (self->shaper);
        set_n_pages (self, us_paginator_get_n_known (self->paginator));
        return FALSE;
      }
  /* More than there were are shown at once. */
  set_n_pages (self, MAX (self->n_pages, us_paginator_get_n_known (self->paginator)));
  return TRUE;
}

static gboolean
count_cb (gpointer data)
{
  UsPagesModel *self = data;

  if (count (self))
    return G_SOURCE_CONTINUE;
  self->count_id = 0;
  return G_SOURCE_REMOVE;
}

static void
update (UsPagesModel *self)
{
  gint64 start = g_get_monotonic_time ();
  /* The first time takes long for its fonts, and says nothing about the next. */
  gboolean is_first = self->paginator == NULL;
  g_autoptr (UsPublication) publication = NULL;

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->count_id, g_source_remove);
  self->stale = FALSE;
  g_clear_pointer (&self->paginator, us_paginator_free);
  if (self->statement == NULL)
    {
      set_n_pages (self, 0);
      return;
    }
  publication = us_publication_new (self->statement, NULL);
  self->paginator = us_paginator_new (publication, self->shaper);
  if (count (self))
    self->count_id = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
  self->cost = is_first ? 0 : g_get_monotonic_time () - start;
  g_signal_emit (self, redraw_signal, 0);
}

static gboolean
update_cb (gpointer data)
{
  UsPagesModel *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsPagesModel *self)
{
  self->stale = TRUE;
  if (!self->active || self->update_id != 0)
    return;
  /* Before the next frame; later when that would make people wait for what they type. */
  if (self->cost < SLOW)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
  else
    self->update_id = g_timeout_add ((guint) (self->cost / 250), update_cb, self);
}

static void
us_pages_model_dispose (GObject *object)
{
  UsPagesModel *self = US_PAGES_MODEL (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->count_id, g_source_remove);
  if (self->statement != NULL)
    g_signal_handlers_disconnect_by_data (self->statement, self);
  g_clear_object (&self->statement);
  g_clear_pointer (&self->paginator, us_paginator_free);
  g_clear_pointer (&self->shaper, us_shaper_free);
  g_clear_pointer (&self->painter, us_painter_free);
  G_OBJECT_CLASS (us_pages_model_parent_class)->dispose (object);
}

static void
us_pages_model_class_init (UsPagesModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_pages_model_dispose;

  /**
   * UsPagesModel::redraw:
   *
   * Emitted when pages look different.
   */
  redraw_signal = g_signal_new ("redraw", US_TYPE_PAGES_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
us_pages_model_init (UsPagesModel *self)
{
  self->shaper = us_shaper_new ();
  self->painter = us_painter_new ();
}

/**
 * us_pages_model_new:
 *
 * Makes pages of nothing. Main thread only.
 *
 * Returns: (transfer full): the pages
 */
UsPagesModel *
us_pages_model_new (void)
{
  return g_object_new (US_TYPE_PAGES_MODEL, NULL);
}

/**
 * us_pages_model_set_statement:
 * @self: pages
 * @statement: (nullable): the letter
 *
 * Says whose pages they are. Main thread only.
 */
void
us_pages_model_set_statement (UsPagesModel *self, UsStatement *statement)
{
  g_return_if_fail (US_IS_PAGES_MODEL (self));

  if (statement == self->statement)
    return;
  if (self->statement != NULL)
    g_signal_handlers_disconnect_by_data (self->statement, self);
  g_set_object (&self->statement, statement);
  if (statement != NULL)
    g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
  self->cost = 0;
  self->stale = TRUE;
  if (self->active)
    update (self);
}

/**
 * us_pages_model_set_active:
 * @self: pages
 * @active: whether somebody sees them
 *
 * Pages that nobody sees do not follow the letter. Main thread only.
 */
void
us_pages_model_set_active (UsPagesModel *self, gboolean active)
{
  g_return_if_fail (US_IS_PAGES_MODEL (self));

  self->active = active;
  if (active && self->stale)
    update (self);
}

/**
 * us_pages_model_draw:
 * @self: pages
 * @cairo: where to draw, in points from the top left of the paper
 * @number: which page, from 0
 *
 * Draws a page as it is printed. Main thread only.
 */
void
us_pages_model_draw (UsPagesModel *self, cairo_t *cairo, guint number)
{
  g_autoptr (UsPage) page = NULL;
  g_autoptr (UsPage) furniture = NULL;
  UsPublication *publication;

  g_return_if_fail (US_IS_PAGES_MODEL (self));
  g_return_if_fail (cairo != NULL);

  if (self->paginator == NULL)
    return;
  page = us_paginator_get_page (self->paginator, number);
  if (page == NULL)
    return;
  publication = us_paginator_get_publication (self->paginator);
  us_painter_draw (self->painter, cairo, page, publication);
  furniture = us_paginator_get_furniture (self->paginator, number, self->n_pages);
  us_painter_draw (self->painter, cairo, furniture, publication);
}

/**
 * us_pages_model_get_paginator:
 * @self: pages
 *
 * Gives what breaks the letter into pages, until the letter changes. Main thread only.
 *
 * Returns: (transfer none) (nullable): the paginator; %NULL when there is no letter
 */
UsPaginator *
us_pages_model_get_paginator (UsPagesModel *self)
{
  g_return_val_if_fail (US_IS_PAGES_MODEL (self), NULL);

  return self->paginator;
}

/**
 * us_pages_model_dup_text:
 * @self: pages
 * @number: which page, from 0
 *
 * Gives what a page says, for those who do not see it. Main thread only.
 *
 * Returns: (transfer full): its lines
 */
char *
us_pages_model_dup_text (UsPagesModel *self, guint number)
{
  g_autoptr (UsPage) page = NULL;
  GString *text;

  g_return_val_if_fail (US_IS_PAGES_MODEL (self), NULL);

  text = g_string_new (NULL);
  if (self->paginator != NULL)
    page = us_paginator_get_page (self->paginator, number);
  for (guint i = 0; page != NULL && i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);
      g_autofree char *words = us_paragraph_dup_line (line->paragraph, line->line);

      g_string_append (text, words);
      g_string_append_c (text, line->is_label ? ' ' : '\n');
    }
  return g_string_free (text, FALSE);
}
