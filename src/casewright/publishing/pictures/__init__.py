"""Pictures of a case: laid out here as plain shapes, each mark with the claims it rests on."""
