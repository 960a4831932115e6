/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/demand-popover.h"

#include <glib/gi18n.h>

#include "model/block.h"
#include "model/live.h"
#include "publish/numbering.h"
#include "view/letter/chips.h"
#include "view/text/chip-values.h"
#include "view/text/list-search.h"
#include "view/text/text-popover.h"

struct _UsDemandPopover
{
  GtkPopover parent_instance;

  GtkTextView *view; /* whose scrolled window is our parent */
  UsStatement *statement;
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkLabel *placeholder;
  GtkCheckButton *number_only;
};

G_DEFINE_FINAL_TYPE (UsDemandPopover, us_demand_popover, GTK_TYPE_POPOVER)

static G_DEFINE_QUARK (us - demand - popover - id, row_id)

    static void row_activated_cb (UsDemandPopover *self, GtkListBoxRow *row)
{
  const char *id = g_object_get_qdata (G_OBJECT (row), row_id_quark ());
  g_autofree char *target =
      us_live_demand_new (id, gtk_check_button_get_active (self->number_only));

  us_chips_insert (self->view, US_SPAN_DEMAND, target);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
add_row (UsDemandPopover *self, UsBlock *block, const char *number, guint level)
{
  g_autoptr (UsText) resolved = us_live_values_resolve (us_chip_values_get (self->statement),
                                                        us_block_get_text (block));
  g_autofree char *words = us_text_get_plain (resolved);
  /* translators: a demand in a list: its number and its first words */
  g_autofree char *text = g_strdup_printf (_ ("%s  %s"), number, words);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_margin_start (label, 12 * (int) level);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  us_list_search_set_words (GTK_LIST_BOX_ROW (row), text);
  g_object_set_qdata_full (G_OBJECT (row), row_id_quark (),
                           g_strdup (us_item_get_id (US_ITEM (block))), g_free);
  gtk_list_box_append (self->list, row);
}

static void
fill (UsDemandPopover *self)
{
  UsItemList *body = us_statement_get_body (self->statement);
  UsNumbering numbering;

  us_numbering_start (&numbering);
  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      g_autofree char *number = NULL;

      if (us_numbering_next (&numbering, us_block_get_kind (block), us_block_get_level (block)) ==
          0)
        continue;
      number = us_numbering_format_path (&numbering);
      add_row (self, block, number, numbering.level);
    }
  gtk_label_set_label (self->placeholder, gtk_list_box_get_row_at_index (self->list, 0) == NULL
                                              ? _ ("The letter has no demands yet.")
                                              : _ ("No demand has these words."));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
us_demand_popover_closed (GtkPopover *popover)
{
  us_text_popover_close (popover, US_DEMAND_POPOVER (popover)->view);
}

static void
us_demand_popover_dispose (GObject *object)
{
  g_clear_object (&US_DEMAND_POPOVER (object)->statement);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_DEMAND_POPOVER);

  G_OBJECT_CLASS (us_demand_popover_parent_class)->dispose (object);
}

static void
us_demand_popover_class_init (UsDemandPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_demand_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = us_demand_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/demand-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UsDemandPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, UsDemandPopover, list);
  gtk_widget_class_bind_template_child (widget_class, UsDemandPopover, placeholder);
  gtk_widget_class_bind_template_child (widget_class, UsDemandPopover, number_only);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
us_demand_popover_init (UsDemandPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  us_list_search_attach (self->entry, self->list);
}

/**
 * us_demand_popover_open:
 * @view: a body view, or a rich letter field
 * @statement: its statement
 *
 * Asks which demand the text shall refer to at the caret. Main thread only.
 */
void
us_demand_popover_open (GtkTextView *view, UsStatement *statement)
{
  UsDemandPopover *self;
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (US_IS_STATEMENT (statement));

  buffer = gtk_text_view_get_buffer (view);
  self = g_object_new (US_TYPE_DEMAND_POPOVER, NULL);
  self->view = view;
  self->statement = g_object_ref (statement);
  fill (self);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  us_text_popover_point_to (GTK_POPOVER (self), view, &caret);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
